import type { ReactNode } from 'react';
import { Sheet } from '../../ui/sheet.tsx';
import type { ConsentText } from './draft-text.ts';

type ConsentTextShownProps = { text: ConsentText; acts: ReactNode; onClose: () => void };

/** A text as it is written, placeholders included. */
export function ConsentTextShown({ text, acts, onClose }: ConsentTextShownProps) {
  return (
    <Sheet open title={`${text.title}, ${text.label}`} onClose={onClose} acts={acts}>
      <div className="reading">
        {text.sections.map(({ heading, text: words }) => (
          <section key={heading}>
            <h3>{heading}</h3>
            <p>{words}</p>
          </section>
        ))}
        <p>{text.photo_question}</p>
      </div>
    </Sheet>
  );
}
