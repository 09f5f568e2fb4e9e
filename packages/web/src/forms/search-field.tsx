import { Icon } from '../ui/icon.tsx';
import styles from './search-field.module.css';

type SearchFieldProps = {
  label: string;
  value: string;
  onChange: (value: string) => void;
  placeholder?: string;
  autoFocus?: boolean;
};

/** Finds as one types; Escape empties it. */
export function SearchField({ label, value, onChange, placeholder, autoFocus }: SearchFieldProps) {
  return (
    <label className={styles['search']}>
      <span className="visually-hidden">{label}</span>
      <Icon name="search" size={18} />
      <input
        type="search"
        value={value}
        placeholder={placeholder ?? label}
        autoFocus={autoFocus}
        spellCheck={false}
        autoComplete="off"
        onChange={(event) => onChange(event.target.value)}
      />
    </label>
  );
}
