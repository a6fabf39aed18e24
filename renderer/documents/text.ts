export const pageLabel = (page: number, pages: number): string => `Halaman ${page} dari ${pages}`;
