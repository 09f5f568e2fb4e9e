import { claims } from '../catalog/index.ts';
import type { ClaimEntry } from '../catalog/index.ts';
import { claimConflicts } from '../catalog/claim-conflicts.ts';
import { citationInWords, plain } from './value-in-words.ts';

/** The claims of each article as a table, and where the articles contradict each other. */
export function claimsSections(): string {
  const all = Object.values(claims);
  const articles = [...new Set(all.map((claim) => claim.article))].toSorted();
  return [...articles.map((article) => articleTable(article, all)), conflictTable()].join('\n');
}

function articleTable(article: string, all: readonly ClaimEntry[]): string {
  const rows = all
    .filter((claim) => claim.article === article)
    .toSorted((a, b) => numberOf(a) - numberOf(b))
    .map(
      (claim) =>
        `| ${[claim.code, plain(claim.name), verdictOf(claim), plain(claim.finding), sourcesOf(claim), conflictsOf(claim), claim.revision, claim.sign_off].join(' | ')} |`,
    );
  const header = '| Claim | It says | Verdict | Finding | Sources | Contradicts | Revision | Sign-off |';
  return [`## Article ${article}`, '', header, `|${' --- |'.repeat(8)}`, ...rows, ''].join('\n');
}

function verdictOf({ verdict, also, only }: ClaimEntry): string {
  return `**${verdict}**${also === null ? '' : `, in part ${also}`}${only === null ? '' : ` (${only})`}`;
}

function sourcesOf({ sources }: ClaimEntry): string {
  return sources.length === 0 ? 'none found' : sources.map(citationInWords).join('<br>');
}

function conflictsOf({ contradicts }: ClaimEntry): string {
  return contradicts
    .map(({ topic, claims: others }) => `${topic}: ${others.join(', ') || 'stands alone'}`)
    .join('<br>');
}

function conflictTable(): string {
  const rows = claimConflicts.map(
    ({ topic, positions, instead }) =>
      `| ${topic} | ${positions.map((codes) => codes.join(', ')).join(' against ')} | ${plain(instead)} |`,
  );
  const header = ['| Topic | Claims | Taken here, awaiting sign-off |', '| --- | --- | --- |'];
  return ['## Where the articles contradict each other', '', ...header, ...rows, ''].join('\n');
}

function numberOf({ code }: ClaimEntry): number {
  return Number(code.slice(4));
}
