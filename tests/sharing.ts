/** Takes a step as an agency, sees that it is taken, and gives the record. */
export type Take = (action: string, input: object, slug: string) => Promise<{ id: string }>;

/** What a grant says its data is for. */
export const purpose = '联系信访人';

/** A petition from a division that is classified and lies with no agency yet. */
export async function petitionFrom(take: Take, divisionCode: string): Promise<string> {
  const person = { name: '乌云示例', phone: '13800004321', divisionCode };
  const matter = { title: '灌溉用水不足', content: '请求恢复供水。', topic: 'WATER', divisionCode, channel: 'VISIT' };
  const { id } = await take('registerPetition', { ...matter, petitioner: person }, 'petition-service');
  await take('classifyPetition', { id, matter: 'APPEAL' }, 'petition-service');
  return id;
}

/** An active grant of petitioners' names to the agriculture bureau. */
export async function grantOf(take: Take, more: object = {}): Promise<string> {
  const request = {
    item: 'petitioners',
    legalBasis: '信访工作条例第二十三条',
    scenario: '协同办理本区信访事项',
    purpose,
    method: 'INTERFACE',
    fields: ['Petitioner.name'],
    divisionCode: '150821',
    expiresOn: '2026-12-31',
    ...more,
  };
  const { id } = await take('requestShare', request, 'agriculture-bureau');
  await take('decideShare', { id, isApproved: true }, 'petition-service');
  await take('activateShare', { id }, 'petition-service');
  return id;
}
