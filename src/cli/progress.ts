import cliProgress from "cli-progress";
import type { Progress } from "../core/context.js";
import { timeLeft } from "./time-left.js";

/** Shows progress on standard error: a bar on a terminal, a line a stage elsewhere. `stop` clears the bar. */
export interface ProgressDisplay {
  progress: Progress;
  stop(): void;
}

/** The display that fits: none when quiet. */
export function progressDisplay(quiet: boolean): ProgressDisplay {
  if (quiet) return { progress: () => undefined, stop: () => undefined };
  return process.stderr.isTTY ? bar() : lines();
}

function bar(): ProgressDisplay {
  let stage = "";
  let begin = 0;
  const display = new cliProgress.SingleBar({
    format: "{stage} {bar} {percentage} %  {left}",
    stream: process.stderr,
    hideCursor: true,
    clearOnComplete: true,
    barsize: 30,
  });
  return {
    progress(event) {
      if (event.stage !== stage) {
        if (stage !== "") display.stop();
        stage = event.stage;
        begin = performance.now();
        display.start(Math.max(1, event.total), event.done, { stage: stage.padEnd(9), left: "" });
      } else {
        display.setTotal(Math.max(1, event.total));
        display.update(event.done, { left: timeLeft(event.done, event.total, performance.now() - begin) });
      }
    },
    stop() {
      if (stage !== "") display.stop();
    },
  };
}

function lines(): ProgressDisplay {
  let stage = "";
  return {
    progress(event) {
      if (event.stage !== stage) process.stderr.write(`${event.stage} …\n`);
      stage = event.stage;
    },
    stop: () => undefined,
  };
}
