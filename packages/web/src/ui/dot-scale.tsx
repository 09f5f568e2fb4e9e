import styles from './dot-scale.module.css';

type DotScaleProps = { value: number; of?: number; label: string };

/** Strength as filled dots, 1 to 4 for evidence, or progress of a series; the words say the same. */
export function DotScale({ value, of = 4, label }: DotScaleProps) {
  return (
    <span className={styles['scale']} role="img" aria-label={label} title={label}>
      {Array.from({ length: of }, (_, index) => (
        <span key={index} className={styles['dot']} data-filled={index < value} />
      ))}
    </span>
  );
}
