# R synthpop: Rscript synthpop.R TRAIN ROWS SEED TWIN REPORT. Its CART defaults; columns are visited by rising number of levels, as its manual advises,
# and a column may have up to 1,000 levels. Fitting and sampling are one step.
suppressPackageStartupMessages(library(synthpop))
given <- commandArgs(trailingOnly = TRUE)
train <- read.csv(given[1], stringsAsFactors = TRUE, na.strings = c("", "NA", "?", "NaN"), check.names = FALSE)
names <- names(train)
names(train) <- make.names(names, unique = TRUE)
levels <- sapply(train, function(column) length(unique(column)))
begin <- proc.time()[["elapsed"]]
twin <- syn(train,
  k = as.integer(given[2]), seed = as.integer(given[3]), visit.sequence = order(levels), maxfaclevels = 1000, minnumlevels = -1, print.flag = FALSE
)$syn
seconds <- proc.time()[["elapsed"]] - begin
names(twin) <- names
write.csv(twin, given[4], row.names = FALSE, na = "")
writeLines(sprintf(
  '{"fitSeconds": %f, "sampleSeconds": 0, "versions": {"synthpop": "%s", "R": "%s"}}', seconds, packageVersion("synthpop"), getRversion()
), given[5])
