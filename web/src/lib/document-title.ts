export const titleOf = (head: { title: string }, community: string) => (head.title === community ? community : `${head.title} · ${community}`);
