import {
  type DocumentNode,
  type GraphQLSchema,
  Kind,
  type OperationDefinitionNode,
  TypeInfo,
  visit,
  visitWithTypeInfo,
} from 'graphql';
import { isAnonymous, type Principal } from '../../../platform/identity/principal.ts';
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

/** What the rules refuse, and of what they let through the personal fields that no grant of the viewer opens. */
export function denialsOf(
  refusals: readonly Refusal[],
  left: { schema: GraphQLSchema; document: DocumentNode; operation: OperationDefinitionNode },
  items: readonly SharedItem[],
  viewer: Principal,
  today: string,
): Denial[] {
  return [
    ...refusals.map(({ path, coordinate, needs }) => ofScope(path, coordinate, needs, items, viewer)),
    ...selectionsOf(left).flatMap(({ path, coordinate }) => ofGrant(path, coordinate, items, viewer, today)),
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
  items: readonly SharedItem[],
  { grants, purpose, agencySlug }: Principal,
  today: string,
): Denial[] {
  const sharing = items.filter(({ isPersonal, fields }) => isPersonal && fields.includes(coordinate));
  if (sharing.length === 0 || sharing.some(({ providerSlug }) => providerSlug === agencySlug)) return [];
  const fitting = grants.filter(({ fields, expiresOn }) => expiresOn >= today && fields.includes(coordinate));
  if (fitting.some((grant) => grant.purpose === purpose)) return [];
  const catalogueItems = sharing.map(({ code }) => code);
  return [
    {
      path,
      coordinate,
      reason: 'NO_GRANT',
      needs: null,
      catalogueItems,
      message:
        fitting.length > 0
          ? '请以请求头 x-purpose 说明授权所载的用途(百分号编码) / State the purpose of the grant in the header x-purpose, percent-encoded'
          : `承办本事项的机关可读;其他机关须以 requestShare 申请目录项 ${catalogueItems.join('、')} / Open to the agency that handles the matter; others ask for the item ${catalogueItems.join(', ')} by requestShare`,
    },
  ];
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
