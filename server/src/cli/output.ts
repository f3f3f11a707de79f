/** `--json`: one object on stdout and nothing else there. For people: lines. Progress goes to stderr. */
export function print(json: boolean | undefined, value: object, lines: () => string[]): void {
  process.stdout.write(json ? `${JSON.stringify(value)}\n` : `${lines().join('\n')}\n`);
}
