/**
 * Reasons that assessors give again and again for going against a proposal, or for deciding several reports together: chosen with one press, so
 * that a true reason costs no more than a short one. Each is a whole sentence that can be defended alone. A force edits this list freely; what
 * was chosen is kept in words with the decision, so that editing changes nothing of the past.
 */
export const USUAL_REASONS: readonly { id: string; says: string }[] = [
  {
    id: 'local_knowledge',
    says: 'A local officer knows the suspect, the address or the family, which the report does not say.',
  },
  { id: 'spoke_to_victim', says: 'I have spoken to the victim, and what they said changes what is needed.' },
  { id: 'safe_now', says: 'The victim has been seen and is safe, so that nobody need go at once.' },
  { id: 'more_harm', says: 'The harm to this victim is greater than the sum lost shows.' },
  { id: 'no_lines', says: 'Every line of enquiry has been looked at and none is left to follow here.' },
  { id: 'another_force', says: 'Another force or the national service has this in hand.' },
  { id: 'part_of_series', says: 'It belongs with other reports that are being investigated together.' },
  { id: 'same_kind', says: 'These tell of the same thing, and the same decision is right for each.' },
  { id: 'misread', says: 'The assessment misread what the report says.' },
];

/** The sentence of a usual reason; '' where there is none of that name. */
export const usualReason = (id: string): string => USUAL_REASONS.find((r) => r.id === id)?.says ?? '';
