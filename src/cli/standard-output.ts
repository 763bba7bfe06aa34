import { once } from "node:events";

/** Writes pieces to standard output, waiting where the reader is slower. A reader that has closed (`| head`) ends the writing quietly. */
export async function writeStandardOutput(content: string | AsyncIterable<Uint8Array>): Promise<void> {
  if (typeof content === "string") {
    process.stdout.write(content);
    return;
  }
  for await (const piece of content) if (!process.stdout.write(piece)) await once(process.stdout, "drain");
}
