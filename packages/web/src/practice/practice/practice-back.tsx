import { Link } from '@tanstack/react-router';
import { practiceText } from '../../text/en/practice.ts';
import { useText } from '../../text/use-text.ts';
import { actClass } from '../../ui/act-class.ts';

/** From a page of the practice back to where the others are. */
export function PracticeBack() {
  const t = useText(practiceText);
  return (
    <Link to="/practice" className={`${actClass('plain')} no-print`}>
      {t('back')}
    </Link>
  );
}
