import { errorToData, type Reply, type Request } from "./protocol.js";
import { TASKS } from "./tasks.js";

/** The worker's side: answers requests until its host ends it. `post` sends a reply, moving the listed buffers. */
export function serve(
  post: (reply: Reply, transfer: readonly ArrayBufferLike[]) => void,
): (request: Request) => Promise<void> {
  let shared: unknown;
  return async (request) => {
    if (request.type === "share") {
      shared = request.shared;
      return;
    }
    try {
      const task = await TASKS[request.task]();
      const output = await task.run(shared, request.input);
      post({ type: "done", call: request.call, output }, task.transfer?.(output) ?? []);
    } catch (error) {
      post({ type: "failed", call: request.call, error: errorToData(error) }, []);
    }
  };
}
