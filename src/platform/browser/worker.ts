import type { Request } from "../../workers/protocol.js";
import { serve } from "../../workers/serve.js";

/** Entry of a Web Worker. */
const scope = self as unknown as DedicatedWorkerGlobalScope;
const answer = serve((reply, transfer) => scope.postMessage(reply, transfer as Transferable[]));
scope.addEventListener("message", (event: MessageEvent<Request>) => void answer(event.data));
