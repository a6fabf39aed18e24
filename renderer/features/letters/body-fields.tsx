import { useState } from 'react';
import { type BodyPart, bodyPartsOf, standingBodyOf } from '#shared/documents/from-case.ts';
import { Button } from '../../ui/button.tsx';
import { Field } from '../../ui/field.tsx';
import { TextArea } from '../../ui/inputs.tsx';
import { ownPart, withPart } from './letter-content.ts';
import { lettersText } from './text.ts';
import type { Letter } from './use-letter.ts';

/** The text of a letter, part by part. A part that nobody changed follows the template. */
export function BodyFields({ letter }: { readonly letter: Letter }) {
  const { template, content, facts } = letter;
  const printed = { date: content.date, time: '', zone: '' };
  const standing = standingBodyOf(template, { content, ...facts, printed });
  return bodyPartsOf(template).map((part) => <PartField key={part} letter={letter} part={part} standing={standing[part]} />);
}

interface PartFieldProps {
  readonly letter: Letter;
  readonly part: BodyPart;
  readonly standing: string;
}

function PartField({ letter, part, standing }: PartFieldProps) {
  const { template, content, change } = letter;
  const own = ownPart(content, template, part);
  // While the field has the focus it shows what was typed, also when that is nothing; the standing text comes back on leaving.
  const [typed, setTyped] = useState<string>();
  const write = (text: string) => {
    setTyped(text);
    change(withPart(content, template, { part, text, standing }));
  };
  const isOwn = own.trim() !== '';
  return (
    <Field label={lettersText.parts[part]} note={isOwn ? lettersText.own : lettersText.standing} hint={lettersText.bodyHint}>
      <TextArea
        className="letters-body"
        rows={3}
        value={typed ?? (isOwn ? own : standing)}
        onValue={write}
        onBlur={() => setTyped(undefined)}
      />
      {isOwn && (
        <span>
          <Button
            size="s"
            kind="quiet"
            icon="undo"
            onClick={() => {
              setTyped(undefined);
              change(withPart(content, template, { part, text: '', standing }));
            }}
          >
            {lettersText.useStanding}
          </Button>
        </span>
      )}
    </Field>
  );
}
