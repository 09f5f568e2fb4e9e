import { useEffect, useState } from 'react';

export type View = 'page' | 'check-in' | 'expect' | 'intake' | 'scale';

const inner: readonly View[] = ['check-in', 'expect', 'intake', 'scale'];

/** The phone's own back key leads to the page, not away from it. */
export function useView(): readonly [View, (view: View) => void] {
  const [view, setView] = useState(viewInAddress);
  useEffect(() => {
    const follow = () => setView(viewInAddress());
    window.addEventListener('popstate', follow);
    return () => window.removeEventListener('popstate', follow);
  }, []);
  const show = (next: View) => {
    history[next === 'page' ? 'replaceState' : 'pushState'](null, '', next === 'page' ? location.pathname : `#${next}`);
    setView(next);
    window.scrollTo(0, 0);
  };
  return [view, show];
}

function viewInAddress(): View {
  return inner.find((view) => location.hash === `#${view}`) ?? 'page';
}
