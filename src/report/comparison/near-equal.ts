/** AUCs that differ by no more than this are as good as equal: then a much smaller model is taken. */
export const NEAR_EQUAL = 0.02;
