import { useRef, useState } from 'react';
import type { PointerEvent, ReactNode } from 'react';
import { ActButton } from '../ui/act-button.tsx';
import { isSignature, signatureBox, signaturePath, toBox } from './signature-path.ts';
import type { Stroke } from './signature-path.ts';
import styles from './signature-pad.module.css';
import { TextField } from './text-field.tsx';
import { partsText } from '../text/en/parts.ts';
import { say } from '../text/texts.ts';

const t = say(partsText);

export type Signature =
  | { readonly kind: 'drawn'; readonly path: string }
  | { readonly kind: 'typed'; readonly name: string };

type SignaturePadProps = {
  label: ReactNode;
  /** Whose signature it is; a typed one must be this name. */
  signer: string;
  onChange: (signature: Signature | null) => void;
};

/** Signed with a finger, a pen or a mouse, or by typing the full name, which works without any of them. */
export function SignaturePad({ label, signer, onChange }: SignaturePadProps) {
  const [way, setWay] = useState<'draw' | 'type'>('draw');
  const change = (next: 'draw' | 'type') => {
    setWay(next);
    onChange(null);
  };
  return (
    <div className={styles['pad']} role="group">
      <div className={styles['label']}>{label}</div>
      {way === 'draw' ? (
        <DrawnSignature signer={signer} onChange={onChange} />
      ) : (
        <TypedSignature signer={signer} onChange={onChange} />
      )}
      <ActButton kind="quiet" size="small" onClick={() => change(way === 'draw' ? 'type' : 'draw')}>
        {way === 'draw' ? t('signature.type') : t('signature.draw')}
      </ActButton>
    </div>
  );
}

function DrawnSignature({ signer, onChange }: Omit<SignaturePadProps, 'label'>) {
  const [strokes, setStrokes] = useState<readonly Stroke[]>([]);
  const drawing = useRef(false);
  const at = (event: PointerEvent<SVGSVGElement>) =>
    toBox(event.clientX, event.clientY, event.currentTarget.getBoundingClientRect());
  const begin = (event: PointerEvent<SVGSVGElement>) => {
    event.currentTarget.setPointerCapture(event.pointerId);
    drawing.current = true;
    setStrokes([...strokes, [at(event)]]);
  };
  const go = (event: PointerEvent<SVGSVGElement>) => {
    if (!drawing.current) return;
    const point = at(event);
    setStrokes((before) => [...before.slice(0, -1), [...(before.at(-1) ?? []), point]]);
  };
  const end = () => {
    drawing.current = false;
    onChange(isSignature(strokes) ? { kind: 'drawn', path: signaturePath(strokes) } : null);
  };
  const clear = () => {
    setStrokes([]);
    onChange(null);
  };
  return (
    <div className={styles['sheet']}>
      <svg
        viewBox={`0 0 ${signatureBox.width} ${signatureBox.height}`}
        role="img"
        aria-label={strokes.length === 0 ? t('signature.empty', { signer }) : t('signature.of', { signer })}
        onPointerDown={begin}
        onPointerMove={go}
        onPointerUp={end}
        onPointerCancel={end}
      >
        <path d="M40,158 H560" className={styles['line']} />
        <path d={signaturePath(strokes)} className={styles['ink']} />
      </svg>
      <span className={styles['signer']}>{signer}</span>
      {strokes.length === 0 ? null : (
        <span className={styles['clear']}>
          <ActButton kind="quiet" size="small" icon="undo" onClick={clear}>
            {t('signature.clear')}
          </ActButton>
        </span>
      )}
    </div>
  );
}

function TypedSignature({ signer, onChange }: Omit<SignaturePadProps, 'label'>) {
  const [name, setName] = useState('');
  const matches = sameName(name, signer);
  return (
    <TextField
      label={t('signature.typed')}
      hint={t('signature.exactly', { signer })}
      value={name}
      autoComplete="off"
      warning={name !== '' && !matches ? t('signature.not-yet') : null}
      onChange={(typed) => {
        setName(typed);
        onChange(sameName(typed, signer) ? { kind: 'typed', name: typed.trim() } : null);
      }}
    />
  );
}

function sameName(typed: string, signer: string): boolean {
  return typed.trim().replace(/\s+/g, ' ').toLowerCase() === signer.trim().toLowerCase();
}
