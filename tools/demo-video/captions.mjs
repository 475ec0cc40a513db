const stamp = (seconds) => {
  const ms = Math.round(seconds * 1000);
  const pad = (n, width = 2) => String(n).padStart(width, '0');
  return `${pad(Math.floor(ms / 3_600_000))}:${pad(Math.floor(ms / 60_000) % 60)}:${pad(Math.floor(ms / 1000) % 60)}.${pad(ms % 1000, 3)}`;
};

/** Splits a long caption at the best pause near its middle, so that no cue needs more than two lines. */
function halves(text) {
  if (text.length <= 84) return [text];
  const breaks = [...text.matchAll(/[,،:;؛.؟?] /g)].map((match) => match.index + 2);
  const spaces = [...text.matchAll(/ /g)].map((match) => match.index + 1);
  const middle = text.length / 2;
  const near = (list) => list.toSorted((a, b) => Math.abs(a - middle) - Math.abs(b - middle))[0];
  const pause = near(breaks);
  const at = pause !== undefined && Math.abs(pause - middle) < text.length / 4 ? pause : near(spaces);
  return [text.slice(0, at).trim(), text.slice(at).trim()];
}

/** A WebVTT file from sentences with their start and end in seconds. */
export function webVtt(sentences, locale) {
  const cues = sentences.flatMap(({ text, start, end }) => {
    const parts = halves(text);
    const total = parts.reduce((sum, part) => sum + part.length, 0);
    let at = start;
    return parts.map((part) => {
      const cue = { from: at, to: at + ((end - start) * part.length) / total, text: part };
      at = cue.to;
      return cue;
    });
  });
  const body = cues.map((cue, i) => `${i + 1}\n${stamp(cue.from)} --> ${stamp(cue.to)}\n${cue.text}\n`).join('\n');
  return `WEBVTT\nLanguage: ${locale}\n\n${body}`;
}
