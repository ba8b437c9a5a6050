/** One tab of the GraphiQL page: a document, with its variables when it has any. */
export interface ReadyQuery {
  /** GraphQL document; its first lines are a comment that names the tab's subject, Chinese first. */
  readonly query: string;
  /** Variables as JSON text, the way the page's editor holds them. */
  readonly variables?: string;
}

const annualReview: ReadyQuery = {
  query: `# 一、年度工作报告指标：由记录计算，figures 为口径
# Figures of the annual report, from records
query AnnualReview2025 {
  annualReview(year: 2025) {
    year
    reports {
      workReportsDeliberated
      appointments
      fiscalOversightItems
      livelihoodProjects
      regulationsEnacted
      figures { code value unit definition }
    }
    inspections {
      lawsInspected
      rectificationItemsIssued
      rectificationItemsVerified
    }
    deputies {
      suggestions
      suggestionsConcluded
      keySuggestions
      groupOpinionsConcluded
    }
    petitions {
      demandsReceived
      demandsResolved
      petitionsProxied
      mediationsSucceeded
    }
  }
}
`,
};

const rectificationChain: ReadyQuery = {
  query: `# 二、执法检查 → 整改事项 → 牵头部门 → 工作报告
# Inspection → items → lead agency → work reports
query RectificationChain($items: Int! = 5) {
  inspections(first: 1) {
    nodes {
      id
      state
      organiser { name }
      rectificationItems(first: $items) {
        totalCount
        nodes {
          id
          state
          deadlines { code dueOn overdueDays explain }
          leadAgency {
            name
            organ
            workReports(first: 3) {
              totalCount
              nodes { id state }
            }
          }
        }
      }
    }
  }
}
`,
  variables: '{\n  "items": 5\n}',
};

const deputyDuties: ReadyQuery = {
  query: `# 三、代表履职：建议、诉求、调解和承办部门
# Deputies: suggestions, demands, mediations
query DeputyDuties {
  deputies(first: 3) {
    nodes {
      id
      name
      suggestions(first: 3) {
        totalCount
        nodes {
          id
          title
          state
          leadAgency { name }
          coAgencies { name }
        }
      }
      demands(first: 3) {
        totalCount
        nodes { id state }
      }
      mediations(first: 3) {
        totalCount
        nodes { id state }
      }
    }
  }
}
`,
};

const petitionSearch: ReadyQuery = {
  query: `# 四、信访事项全文检索：只返回有权查看的记录
# Full-text search of the petitions you may see
query PetitionSearch($words: String!) {
  petitions(first: 10, filter: { search: $words }) {
    totalCount
    nodes {
      id
      state
      handlingAgency { name }
      deadlines { code dueOn basis overdueDays }
      createdAt
    }
    pageInfo { hasNextPage endCursor }
  }
}
`,
  variables: '{\n  "words": "灌溉"\n}',
};

const agencyBySlug: ReadyQuery = {
  query: `# 五、按代号查部门及其行政区划
# An agency by its slug, with its division
query AgencyBySlug($slug: String!) {
  agency(slug: $slug) {
    id
    creditCode
    slug
    name
    organ
    kind
    division {
      code
      name
      englishName
      parent { code name }
    }
    counterpartCommittee { slug name }
  }
}
`,
  variables: '{\n  "slug": "agriculture-bureau"\n}',
};

const worklist: ReadyQuery = {
  query: `# 六、部门的待办:各子图的期限合为一张清单,并看各机构的逾期情况
# What an agency owes in all subgraphs, the earliest due first, and what each agency is behind with
query Worklist($slug: String!, $from: LocalDate!, $to: LocalDate!) {
  agency(slug: $slug) {
    name
    worklist(first: 10) {
      totalCount
      nodes {
        title
        role
        deadline { code dueOn overdueDays explain }
        subject { __typename ... on RectificationItem { state availableTransitions { action } } }
      }
    }
    performance(from: $from, to: $to) {
      suggestions { assigned answeredRate concludedRate implementedRate answerSatisfaction }
      rectificationItems { issued claimed verified reopened }
    }
  }
  overdueByAgency { agency { name } entries longestDays }
}
`,
  variables: '{\n  "slug": "water-bureau",\n  "from": "2025-01-01",\n  "to": "2025-12-31"\n}',
};

/** The tabs that a first visit opens, in their order; every name in them is one of the published contract. */
export const readyQueries: readonly ReadyQuery[] = [
  annualReview,
  rectificationChain,
  deputyDuties,
  petitionSearch,
  agencyBySlug,
  worklist,
];
