import { describe, expect, it } from 'vitest';
import { currentSop, findStep, sopById } from '#shared/sop/catalogue.ts';
import { actLabel, actPastLabel, defaultRoleLabels } from '#shared/sop/sentences.ts';
import type { ActKind, StepKind, Target } from '#shared/sop/sop.ts';

const kinds: readonly StepKind[] = [
  'intake',
  'hand-print',
  'study',
  'submit',
  'decide',
  'archive-unanswered',
  'approve',
  'hand-to-pemantau',
  'forward',
  'wait-opd',
  'receive-answer',
  'review-language',
  'rework',
  'send-and-archive',
];

function targetsOf(stepId: string): readonly Target[] {
  const step = findStep(currentSop, stepId);
  return step ? [...Object.values(step.acts), ...step.returnTo.map((id) => ({ step: id }))] : [];
}

function endsFrom(stepId: string, seen = new Set<string>()): ReadonlySet<string> {
  const ends = new Set<string>();
  if (seen.has(stepId)) return ends;
  seen.add(stepId);
  for (const target of targetsOf(stepId)) {
    if ('end' in target) ends.add(target.end);
    else if ('step' in target) for (const end of endsFrom(target.step, seen)) ends.add(end);
  }
  return ends;
}

describe('the SOP Pemantauan Opini Publik', () => {
  it('has exactly one step of each kind and each id once', () => {
    expect(currentSop.steps.map(({ kind }) => kind).sort()).toEqual([...kinds].sort());
    expect(new Set(currentSop.steps.map(({ id }) => id)).size).toBe(currentSop.steps.length);
  });

  it('has nine numbered steps with 60 standard minutes together, in order', () => {
    const numbered = currentSop.steps.filter(({ number }) => number !== '');
    expect(numbered.map(({ number }) => number)).toEqual(['1', '2', '3', '4', '5', '6', '7', '8', '9']);
    expect(numbered.reduce((sum, { minutes }) => sum + (minutes ?? 0), 0)).toBe(60);
    expect(currentSop.steps.filter(({ number }) => number === '').every(({ minutes }) => minutes === null)).toBe(true);
  });

  it('leads from every step to both ends, and never to a step that does not exist', () => {
    for (const step of currentSop.steps) {
      for (const target of targetsOf(step.id)) if ('step' in target) expect(findStep(currentSop, target.step)).toBeDefined();
      expect(endsFrom(step.id).size).toBeGreaterThan(0);
    }
    expect([...endsFrom(currentSop.steps[0]!.id)].sort()).toEqual(['answered', 'unanswered']);
  });

  it('gives every step a way on, and words for every act', () => {
    for (const step of currentSop.steps) {
      expect(Object.values(step.acts).some((target) => !('stay' in target))).toBe(true);
      for (const act of Object.keys(step.acts) as ActKind[]) {
        expect(actLabel(act, step, defaultRoleLabels)).toMatch(/^[A-Z]/);
        expect(actPastLabel(act, step, defaultRoleLabels)).toMatch(/^(me|selesai )/);
      }
    }
  });

  it('is found by its own id alone', () => {
    expect(sopById(currentSop.id)).toBe(currentSop);
    expect(sopById('pemantauan-opini-publik/0')).toBeUndefined();
  });
});
