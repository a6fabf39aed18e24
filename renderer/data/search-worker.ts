import { SearchIndex } from './search-index.ts';
import { LikenessFinder } from './search-likeness.ts';
import type { SearchReply, SearchRequest } from './search-protocol.ts';

/** The search lives here, so that a scan of the whole archive never holds a key back. */

const index = new SearchIndex();
const likeness = new LikenessFinder(index);

addEventListener('message', ({ data }: MessageEvent<SearchRequest>) => {
  postMessage({ id: data.id, answer: answerOf(data) } satisfies SearchReply);
});

function answerOf(request: SearchRequest): SearchReply['answer'] {
  switch (request.kind) {
    case 'take':
      index.take(request.ask);
      return null;
    case 'find':
      return index.find(request.ask.query, request.ask.limit);
    case 'select':
      return index.select(request.ask);
    case 'similar':
      return likeness.find(request.ask);
  }
}
