/** Takes from the source as workers come free. */
export async function inParallel<T>(source: AsyncGenerator<T> | Generator<T>, workers: number, work: (item: T) => Promise<void>): Promise<void> {
  const worker = async () => {
    for (let next = await source.next(); !next.done; next = await source.next()) await work(next.value);
  };
  await Promise.all(Array.from({ length: workers }, worker));
}
