import { usePlaceRequest } from '../../data/place-request.ts';
import './archive.css';
import { PlaceDialog } from './place-dialog.tsx';

/** Stands once in the application and does what `requestPlace` asks. */
export function PlaceHost() {
  const request = usePlaceRequest();
  return request && <PlaceDialog rows={request.rows} from={request.from} onClose={request.settle} />;
}
