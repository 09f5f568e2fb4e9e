import { useNavigate, useRouter } from '@tanstack/react-router';
import { useEffect } from 'react';

/**
 * Sends somebody to another page, once. `remember` keeps where they wanted to go. (The router's own `Navigate` goes
 * again on every render, which never ends when the place it goes to is part of what it is rendered with.)
 */
export function SendTo({ to, remember = false }: { to: string; remember?: boolean }) {
  const navigate = useNavigate();
  const router = useRouter();
  useEffect(() => {
    const from = router.state.location.pathname;
    void navigate({ to, replace: true, ...(remember && from !== to ? { search: { from } } : {}) });
  }, [navigate, router, to, remember]);
  return null;
}
