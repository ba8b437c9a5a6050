import {
  type DocumentNode,
  type GraphQLSchema,
  Kind,
  type OperationDefinitionNode,
  TypeInfo,
  visit,
  visitWithTypeInfo,
} from 'graphql';
import type { Grant } from '../../../platform/identity/grant.ts';
import { purposeMissing } from '../../../platform/identity/grants.ts';
import { isAnonymous, type Principal } from '../../../platform/identity/principal.ts';
import type { SharedTypes } from '../../../platform/subgraph/index.ts';
import type { Refusal } from '../filter-operation.ts';
import type { Denial } from './denial.type.ts';

/** An item of the catalogue of data, as far as a denial names it. */
export interface SharedItem {
  code: string;
  providerSlug: string;
  /** `Type.field`. */
  fields: readonly string[];
  /** Its fields are shown to the unit that handles the matter, and to others under a grant. */
  isPersonal: boolean;
}

/** What there is to share, and on which day it is asked for. */
export interface Sharing {
  items: readonly SharedItem[];
  /** Types of which a grant may open rows. */
  shared: readonly SharedTypes[];
  today: string;
}

/**
 * What the rules refuse, and of what they let through the fields that no grant of the viewer opens: personal ones, and those of
 * records that a grant alone shows.
 */
export function denialsOf(
  refusals: readonly Refusal[],
  left: { schema: GraphQLSchema; document: DocumentNode; operation: OperationDefinitionNode },
  sharing: Sharing,
  viewer: Principal,
): Denial[] {
  return [
    ...refusals.map(({ path, coordinate, needs }) => ofScope(path, coordinate, needs, sharing.items, viewer)),
    ...selectionsOf(left).flatMap(({ path, coordinate }) => ofGrant(path, coordinate, sharing, viewer)),
  ];
}

function ofScope(
  path: readonly string[],
  coordinate: string,
  needs: string,
  items: readonly SharedItem[],
  viewer: Principal,
): Denial {
  const isOf = (field: string) => field === coordinate || field.startsWith(`${coordinate}.`);
  return {
    path,
    coordinate,
    reason: 'NO_SCOPE',
    needs,
    catalogueItems: items.filter(({ fields }) => fields.some(isOf)).map(({ code }) => code),
    message: isAnonymous(viewer)
      ? `须以机构身份读取,请附令牌(权限 ${needs}) / For agencies; send a token with the scope ${needs}`
      : `令牌缺少权限 ${needs},请以含此权限的令牌读取 / The token lacks the scope ${needs}; ask with one that has it`,
  };
}

function ofGrant(
  path: readonly string[],
  coordinate: string,
  { items, shared, today }: Sharing,
  { grants, purpose, agencySlug }: Principal,
): Denial[] {
  const sharing = items.filter(({ fields }) => fields.includes(coordinate));
  if (sharing.some(({ providerSlug }) => providerSlug === agencySlug)) return [];
  const active = grants.filter(({ expiresOn }) => expiresOn >= today);
  const isPersonal = sharing.some((item) => item.isPersonal);
  if (!isPersonal && !isOfSharedRows(coordinate, shared, active)) return [];
  const fitting = active.filter(({ fields }) => fields.includes(coordinate));
  if (fitting.some((grant) => !grant.needsPurpose || grant.purpose === purpose)) return [];
  const codes = sharing.map(({ code }) => code);
  const applying = codes.length > 0 ? `以 requestShare 申请目录项 ${codes.join('、')}` : '目录中没有含此字段的项';
  const toApply =
    codes.length > 0 ? `ask for the item ${codes.join(', ')} by requestShare` : 'no item of the catalogue has it';
  const closed = isPersonal
    ? `承办本事项的机关可读;其他机关须${applying} / Open to the agency that handles the matter; others ${toApply}`
    : `只凭授权可见的记录不显示此字段,授权未载;${applying} / Not shown of records that a grant alone opens to you, for it does not name the field; ${toApply}`;
  return [
    {
      path,
      coordinate,
      reason: 'NO_GRANT',
      needs: null,
      catalogueItems: codes,
      message: fitting.length > 0 ? purposeMissing : closed,
    },
  ];
}

/** Whether it is a field of records of which the viewer may see some by a grant alone; the key of those is always open. */
function isOfSharedRows(coordinate: string, shared: readonly SharedTypes[], grants: readonly Grant[]): boolean {
  const [type, field] = coordinate.split('.') as [string, string];
  const types = shared.find((some) => type in some);
  if (!types || field === 'id' || field.startsWith('__')) return false;
  const isNamed = (name: string) => grants.some(({ fields }) => fields.some((one) => one.startsWith(`${name}.`)));
  const leads = Object.keys(types).filter((name) => types[name]?.includes(coordinate));
  return Object.keys(types).some(isNamed) && !leads.some(isNamed);
}

/** The fields that an operation selects, those of fragments at the path within the fragment. */
function selectionsOf({
  schema,
  document,
  operation,
}: {
  schema: GraphQLSchema;
  document: DocumentNode;
  operation: OperationDefinitionNode;
}): { path: string[]; coordinate: string }[] {
  const found: { path: string[]; coordinate: string }[] = [];
  const types = new TypeInfo(schema);
  const path: string[] = [];
  visit(
    document,
    visitWithTypeInfo(types, {
      [Kind.OPERATION_DEFINITION]: (one) => (one.name?.value === operation.name?.value ? undefined : false),
      [Kind.FIELD]: {
        enter({ alias, name }) {
          path.push(alias?.value ?? name.value);
          const parent = types.getParentType();
          if (parent) found.push({ path: [...path], coordinate: `${parent.name}.${name.value}` });
        },
        leave() {
          path.pop();
        },
      },
    }),
  );
  return found;
}
