import { usePantau } from '../../data/store.ts';

/** Keys, PCs and the folder are an Admin's; main judges it again. */
export function useIsAdmin(): boolean {
  return usePantau((state) => state.session?.roles.some(({ role }) => role === 'admin') ?? false);
}
