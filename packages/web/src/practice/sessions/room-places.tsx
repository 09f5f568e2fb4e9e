import type { ReactNode } from 'react';
import { keepRoomTop } from './room-top.ts';
import styles from './room.module.css';
import type { Hand } from './use-hand.ts';

type RoomPlacesProps = {
  hand: Hand;
  head: ReactNode;
  reference: ReactNode;
  map: ReactNode;
  choices: ReactNode;
  bar: ReactNode;
  notices?: ReactNode;
};

/**
 * The treatment room on one screen: last session, map, choices; the acts below. For a left hand choices and reference change
 * sides. On a portrait tablet and a phone the same parts stand below one another, the acts always at hand.
 */
export function RoomPlaces({ hand, head, reference, map, choices, bar, notices }: RoomPlacesProps) {
  return (
    <div ref={keepRoomTop} className={styles['room']} data-hand={hand} data-treatment-room>
      <div className={styles['head']}>
        {head}
        <div className={styles['notices']}>{notices}</div>
      </div>
      <div className={styles['reference']}>{reference}</div>
      <div className={styles['map']}>{map}</div>
      <div className={styles['choices']}>{choices}</div>
      <div className={styles['bar']}>{bar}</div>
    </div>
  );
}
