import type { SmallWorld } from './universe.ts';

/** Interfaces, unions and fragments; entities behind both; lists in lists. */
const library: SmallWorld = {
  name: 'a library of interfaces and unions',
  concrete: { Item: ['Book', 'Film'], Named: ['Book', 'Film', 'Person'], Found: ['Book', 'Person', 'Shelf'] },
  subgraphs: [
    {
      name: 'catalogue',
      sdl: `
        type Query { item(id: ID!): Item  items(first: Int = 3, kind: Kind): [Item]  search(text: String): [Found]  named: Named  grid: [[Item]] book(id: ID!): Book }
        enum Kind { OLD NEW }
        interface Item @key(fields: "id") { id: ID! title: String! kind: Kind }
        interface Named { name: String }
        type Book implements Item & Named @key(fields: "id") { id: ID! title: String! name: String kind: Kind pages: Int! author: Person! }
        type Film implements Item & Named @key(fields: "id") { id: ID! title: String! name: String kind: Kind minutes: Int cast: [Person!] }
        type Person implements Named @key(fields: "id") { id: ID! name: String }
        type Shelf { label: String! items: [Item] }
        union Found = Book | Person | Shelf`,
    },
    {
      name: 'people',
      sdl: `
        type Query { person(id: ID!): Person  people: [Person] }
        scalar JSON
        type Person @key(fields: "id") { id: ID! born: Int!  friends(first: Int): [Person]  note: JSON  favourite: Book }
        type Book @key(fields: "id") { id: ID! readers: [Person!]!  rating: Float }
        type Film @key(fields: "id") { id: ID! viewers: [Person]  rating: Float! }`,
    },
  ],
};

/** `@requires`, `@provides`, `@override`, `@shareable`, nested and several keys. */
const shop: SmallWorld = {
  name: 'a shop of directives',
  subgraphs: [
    {
      name: 'products',
      sdl: `
        type Query { product(sku: String!): Product  products: [Product!]  topSeller: Product! }
        type Mutation { rename(sku: String!, to: String): Product  hide(sku: String!): Boolean! }
        type Product @key(fields: "sku") @key(fields: "organisation { id } number") {
          sku: String! number: Int! organisation: Organisation! name: String! weight: Int price: Float size: Size!
        }
        type Size @shareable { width: Int! height: Int }
        type Organisation @key(fields: "id") { id: ID! code: String @shareable }`,
    },
    {
      name: 'stock',
      sdl: `
        type Query { warehouse(id: ID!): Warehouse  warehouses: [Warehouse] }
        type Mutation { restock(id: ID!, count: Int): Warehouse! }
        type Product @key(fields: "sku") {
          sku: String! weight: Int @external price: Float @external size: Size! @external
          shippingCost: String @requires(fields: "weight price")
          boxes: [Box!] @requires(fields: "size { width height } weight")
          inStock: Boolean! available: Int @override(from: "shipping")
        }
        type Size @shareable { width: Int! height: Int }
        type Box { label: String! product: Product }
        type Warehouse @key(fields: "id") { id: ID! holds(first: Int): [Product!]! city: String @shareable }`,
    },
    {
      name: 'shipping',
      sdl: `
        type Query { parcels: [Parcel!]! me: Organisation }
        type Product @key(fields: "organisation { id } number") { organisation: Organisation! number: Int! carrier: Carrier available: Int deliveries: [[Parcel]!] }
        type Parcel { from: Warehouse @provides(fields: "city") product: Product! contents: [Product] weight: Int! }
        type Warehouse @key(fields: "id") { id: ID! city: String @external parcels: [Parcel] }
        type Organisation @key(fields: "id") { id: ID! code: String @shareable carriers: [Carrier!] }
        enum Carrier { RAIL ROAD AIR }`,
    },
  ],
};

/** `@interfaceObject`, hidden types, and coming back to the root of the graph. */
const media: SmallWorld = {
  name: 'media behind an interface object',
  concrete: { Media: ['Song', 'Clip'], Result: ['Song', 'Review'] },
  numbered: 'Media',
  subgraphs: [
    {
      name: 'media',
      sdl: `
        type Query { media(id: ID!): Media  all: [Media!]! song: Song  results: [Result!] }
        interface Media @key(fields: "id") { id: ID! title: String }
        type Song implements Media @key(fields: "id") { id: ID! title: String seconds: Int! album: Album }
        type Clip implements Media @key(fields: "id") { id: ID! title: String frames: Int }
        type Album @key(fields: "id") { id: ID! songs: [Song]! secret: String @inaccessible }
        type Review @key(fields: "id") { id: ID! }
        union Result = Song | Review`,
    },
    {
      name: 'reviews',
      sdl: `
        type Query { review(id: ID!): Review  reviews: [Review]  latest: Review! }
        type Mutation { praise(id: ID!): Praised! }
        type Praised { review: Review  query: Query! }
        type Media @interfaceObject @key(fields: "id") { id: ID! reviews: [Review!]!  score: Float  best: Review }
        type Review @key(fields: "id") { id: ID! text: String about: Media  others: [Media] stars: Int! }`,
    },
    {
      name: 'charts',
      sdl: `
        type Query { chart: [Album] }
        type Media @interfaceObject @key(fields: "id") { id: ID! score: Float @external rank: Int @requires(fields: "score") }
        type Album @key(fields: "id") { id: ID! secret: String @external label: String @requires(fields: "secret") place: Int! }`,
    },
  ],
};

export const worlds: readonly SmallWorld[] = [library, shop, media];
