import type { World } from "../../world.ts";
import { OfficeError, itemNotFound } from "../../officeError.ts";
import { text } from "../objects/given.ts";
import { collection, type ClassMaker } from "../objects/officeClass.ts";
import { object } from "../objects/officeObject.ts";
import { freshId } from "../objects/places.ts";

function checked(world: World, given: unknown): string {
  const xml = text(given, "xml");
  if (world.xmlNamespace(xml) === null)
    throw new OfficeError("InvalidArgument", "The XML is not well-formed.");
  return xml;
}

export const customXmlPartCollection: ClassMaker<"CustomXmlPartCollection"> = (world) =>
  collection<null>({
    items: () => [...world.book.customXml.keys()].map((id) => object("CustomXmlPart", { id })),
    find: (_, id) =>
      world.book.customXml.has(text(id, "id")) ? object("CustomXmlPart", { id: id as string }) : null,
    methods: {
      Add(_, given) {
        const xml = checked(world, given);
        const id = freshId(world.book.customXml.keys());
        world.book.customXml.set(id, { id, xml });
        return object("CustomXmlPart", { id });
      },
      GetByNamespace: (_, namespace) =>
        object("CustomXmlPartScopedCollection", { namespace: text(namespace, "namespaceUri") }),
    },
  });

export const customXmlPartScopedCollection: ClassMaker<"CustomXmlPartScopedCollection"> = (world) => {
  const items = ({ namespace }: { readonly namespace: string }) =>
    [...world.book.customXml.values()]
      .filter(({ xml }) => world.xmlNamespace(xml) === namespace)
      .map(({ id }) => object("CustomXmlPart", { id }));
  return collection<{ readonly namespace: string }>({
    items,
    find: (self, key) => items(self).find(({ self: { id } }) => id === key) ?? null,
    methods: {
      GetOnlyItem(self) {
        const [only, ...others] = items(self);
        if (!only || others.length > 0) throw itemNotFound(`the one part of ${self.namespace}`);
        return only;
      },
      GetOnlyItemOrNullObject(self) {
        const [only, ...others] = items(self);
        return only && others.length === 0 ? only : null;
      },
    },
  });
};

export const customXmlPart: ClassMaker<"CustomXmlPart"> = (world) => {
  const part = (id: string) => {
    const found = world.book.customXml.get(id);
    if (!found) throw itemNotFound(`custom XML part ${id}`);
    return found;
  };
  return {
    identity: ({ id }) => ({ Id: id }),
    properties: {
      Id: { get: ({ id }) => part(id).id },
      NamespaceUri: { get: ({ id }) => world.xmlNamespace(part(id).xml) },
    },
    methods: {
      GetXml: ({ id }) => part(id).xml,
      SetXml({ id }, given) {
        world.book.customXml.set(part(id).id, { id, xml: checked(world, given) });
      },
      Delete({ id }) {
        world.book.customXml.delete(part(id).id);
      },
    },
  };
};
