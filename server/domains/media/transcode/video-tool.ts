import path from 'node:path';
import { env } from '@/lib/env/server';
import { runTool, ToolMissing } from './run-tool';

/** What makes rungs. */
export const tool = () => env().FFMPEG_PATH ?? 'ffmpeg';
/** What measures films; it is shipped beside the other. */
export const probe = () => path.join(path.dirname(tool()), path.basename(tool()).replace('ffmpeg', 'ffprobe'));

/** Whether videos can be made into ladders on this machine; throws when it has not said so within `seconds`. */
export async function hasVideoTool(seconds: number): Promise<boolean> {
  try {
    const ends = { seconds, signal: new AbortController().signal };
    const answers = await Promise.all([runTool(tool(), ['-version'], ends), runTool(probe(), ['-version'], ends)]);
    return answers.every((answer) => answer.code === 0);
  } catch (e) {
    if (e instanceof ToolMissing) return false;
    throw e;
  }
}
