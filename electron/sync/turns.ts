/** Lets pieces of work that share a name run one after the other, and all others at once. */
export function createTurns(): <T>(name: string, work: () => Promise<T>) => Promise<T> {
  const last = new Map<string, Promise<unknown>>();
  return (name, work) => {
    const turn = (last.get(name) ?? Promise.resolve()).then(work, work);
    const leave = () => {
      if (last.get(name) === turn) last.delete(name);
    };
    last.set(name, turn);
    turn.then(leave, leave);
    return turn;
  };
}
