import { contentOf } from '#shared/domain/document/paper-document.ts';
import { signDocument } from '../../data/documents.ts';
import { documentById, useAnswer } from '../../data/queries.ts';
import { useSignRequest } from '../../data/sign-request.ts';
import './letters.css';
import { SignDialog } from './sign-dialog.tsx';

/** Stands once in the application and does what `requestSigning` asks, wherever the printed paper is listed. */
export function SignHost() {
  const request = useSignRequest();
  const at = useAnswer(
    async () => (request ? ((await documentById(request.documentId)) ?? null) : undefined),
    [request?.documentId],
  );
  if (!request || at?.id !== request.documentId || !at.paper.template) return null;
  const { id, paper } = at;
  return (
    <SignDialog
      key={id}
      documentId={id}
      template={at.paper.template}
      signerId={contentOf(paper)?.signerId ?? ''}
      scan={request.scan}
      sign={(signing) => signDocument(id, signing)}
      onClose={request.settle}
    />
  );
}
