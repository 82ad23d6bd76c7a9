/** Every method of Kliping, declared once: names, inputs and outputs. Both carriers and all faces use this table. */
import { z } from 'zod'
import { annotationColors, annotationSchema } from './annotation'
import {
  archiveInfoSchema,
  archiveStatsSchema,
  collectionSchema,
  emptiedTrashSchema,
  trashedStorySchema,
} from './archive'
import { cleaningRuleSchema } from './cleaning'
import { columnMappingSchema, tablePreviewSchema } from './column-mapping'
import { exportFormats, exportReadySchema, exportSelectionSchema } from './export'
import { importLineSchema, importProgressSchema, importStatuses } from './importing'
import { searchRequestSchema, searchResultSchema } from './search'
import { blockRoles, storyEntrySchema, storySchema } from './story'
import { watchedFolderSchema } from './watching'

const id = z.string().min(1).max(200)
const tag = z.string().trim().min(1).max(200)
const nothing = z.object({})
const manyIds = z.array(id).max(1_000_000)
const storyIds = z.object({ ids: manyIds.min(1) })
const collectionName = z.string().trim().min(1).max(200)
const collectionNote = z.string().max(100_000)
/** The stories that changed: what the method that takes it back is called with. */
const changedIds = z.object({ ids: z.array(z.string()) })

export const methods = {
  'archive.info': { input: nothing, output: archiveInfoSchema },
  'archive.stats': { input: nothing, output: archiveStatsSchema },
  'archive.rebuildIndex': { input: nothing, output: z.object({ stories: z.number().int(), tookMs: z.number() }) },

  'stories.search': { input: searchRequestSchema, output: searchResultSchema },
  /** Every hit in the order of the list, without its texts: what "select all" selects. */
  'stories.ids': { input: searchRequestSchema.omit({ offset: true, limit: true }), output: z.array(z.string()) },
  'stories.get': {
    input: z.object({ id }),
    output: z.object({ story: storySchema, annotations: z.array(annotationSchema) }),
  },
  /** Every story without its text, in order of import. */
  'stories.list': {
    input: z.object({
      offset: z.number().int().nonnegative().default(0),
      limit: z.number().int().min(0).max(1000).default(1000),
    }),
    output: z.object({ total: z.number().int(), stories: z.array(storyEntrySchema) }),
  },
  /** The ids of the stories that came with Kliping to try things on. */
  'stories.samples': { input: nothing, output: z.array(z.string()) },
  /** Undone by `stories.restore` until the trash is emptied. */
  'stories.trash': { input: storyIds, output: z.object({ stories: z.number().int() }) },
  'stories.restore': { input: storyIds, output: z.object({ stories: z.number().int() }) },
  'trash.list': { input: nothing, output: z.array(trashedStorySchema) },
  /** For good: texts, annotations, and originals that no other story came from. */
  'trash.empty': { input: nothing, output: emptiedTrashSchema },
  'stories.setTags': { input: z.object({ id, tags: z.array(tag).max(200) }), output: storyEntrySchema },
  /** Undone by `stories.removeTag` with the ids it answers, and the other way round. */
  'stories.addTag': { input: storyIds.extend({ tag }), output: changedIds },
  'stories.removeTag': { input: storyIds.extend({ tag }), output: changedIds },

  /** Corrects how one block was read; `null` gives it back the role it was read with. */
  'stories.setBlockRole': {
    input: z.object({ id, index: z.number().int().nonnegative(), role: z.enum(blockRoles).nullable() }),
    output: z.object({
      story: storySchema,
      /** How many other stories of the outlet hold the same line: what a rule would reach. */
      alsoIn: z.number().int(),
    }),
  },

  'cleaning.rules': { input: z.object({ outlet: z.string().optional() }), output: z.array(cleaningRuleSchema) },
  /** Gives every such line of the outlet the role, in stories that are there and in those to come. */
  'cleaning.addRule': {
    input: z.object({
      outlet: z.string().min(1),
      text: z.string().trim().min(1).max(10_000),
      role: z.enum(blockRoles),
    }),
    output: z.object({ rule: cleaningRuleSchema, stories: z.number().int() }),
  },
  /** Switches a rule off or on again: the undo of `cleaning.addRule` and of what was learnt. */
  'cleaning.setActive': {
    input: z.object({ id, active: z.boolean() }),
    output: z.object({ rule: cleaningRuleSchema, stories: z.number().int() }),
  },
  /** Looks for lines that repeat in the outlet's stories (all outlets without one) and makes rules of them. */
  'cleaning.learn': {
    input: z.object({ outlet: z.string().optional() }),
    output: z.object({ learnt: z.array(cleaningRuleSchema) }),
  },

  'annotations.create': {
    input: z.object({
      storyId: id,
      quote: z.object({ exact: z.string().min(1), prefix: z.string().optional(), suffix: z.string().optional() }),
      /** A hint for a quote that stands more than once: where in `story.body` it was marked. */
      start: z.number().int().nonnegative().optional(),
      color: z.enum(annotationColors).default('yellow'),
      note: z.string().max(100_000).optional(),
      tags: z.array(tag).max(200).default([]),
    }),
    output: annotationSchema,
  },
  'annotations.update': {
    input: z.object({
      id,
      color: z.enum(annotationColors).optional(),
      /** Empty: the note is taken away. */
      note: z.string().max(100_000).optional(),
      tags: z.array(tag).max(200).optional(),
    }),
    output: annotationSchema,
  },
  'annotations.remove': { input: z.object({ id }), output: annotationSchema },
  /** Puts a removed annotation back as it was: the undo of `annotations.remove`. */
  'annotations.restore': { input: z.object({ annotation: annotationSchema }), output: annotationSchema },

  'collections.list': {
    input: nothing,
    output: z.array(collectionSchema.extend({ stories: z.number().int() })),
  },
  'collections.create': {
    input: z.object({ name: collectionName, note: collectionNote.optional() }),
    output: collectionSchema,
  },
  'collections.update': {
    /** An empty note is taken away. */
    input: z.object({ id, name: collectionName.optional(), note: collectionNote.optional() }),
    output: collectionSchema,
  },
  /** Its stories stay in the archive. Undone by `collections.restore` with what it answers. */
  'collections.remove': {
    input: z.object({ id }),
    output: z.object({ collection: collectionSchema, ids: z.array(z.string()) }),
  },
  'collections.restore': { input: z.object({ collection: collectionSchema, ids: manyIds }), output: collectionSchema },
  /** Undone by `collections.removeStories` with the ids it answers, and the other way round. */
  'collections.addStories': { input: storyIds.extend({ id }), output: changedIds },
  'collections.removeStories': { input: storyIds.extend({ id }), output: changedIds },

  'imports.start': {
    input: z.object({
      token: id,
      collection: z.string().trim().min(1).max(200).optional(),
      /** Each is used for every table that has its columns, the first before the later ones. */
      mappings: z.array(columnMappingSchema).max(1000).optional(),
      /** Uses the mappings in later imports of tables with the same columns, too. */
      remember: z.boolean().optional(),
    }),
    output: z.object({ importId: z.string() }),
  },
  /** The tables among files on offer, for their columns to be confirmed. Those inside archives are not looked for. */
  'imports.tables': { input: z.object({ token: id }), output: z.object({ tables: z.array(tablePreviewSchema) }) },
  /** Files on offer that are not to be imported after all. */
  'imports.discard': { input: z.object({ token: id }), output: nothing },
  'imports.cancel': { input: z.object({ importId: id }), output: nothing },
  /** Imports what is in folders on offer and what comes into them, until it is taken back. @throws `bad-request` for uploads */
  'imports.watch': {
    input: z.object({ token: id, collection: collectionName.optional() }),
    output: z.array(watchedFolderSchema),
  },
  /** What was imported stays. */
  'imports.unwatch': { input: z.object({ id }), output: nothing },
  'imports.watched': { input: nothing, output: z.array(watchedFolderSchema) },
  /** What was read is saved; the files to come wait for `imports.resume`. */
  'imports.pause': { input: z.object({ importId: id }), output: nothing },
  'imports.resume': { input: z.object({ importId: id }), output: nothing },
  /** The report as a table, to be saved as a file. */
  'imports.saveReport': {
    input: z.object({ importId: id, statuses: z.array(z.enum(importStatuses)).min(1).optional() }),
    output: exportReadySchema.omit({ stories: true }),
  },
  'imports.report': {
    input: z.object({ importId: id }),
    output: z.object({ progress: importProgressSchema, lines: z.array(importLineSchema) }),
  },

  /** The imported file as a page that can run and load nothing. @throws `unsupported-format` when it cannot be shown so */
  'originals.page': { input: z.object({ storyId: id }), output: z.object({ html: z.string() }) },
  /** The imported file, byte for byte, checked against its SHA-256 on the way. */
  'originals.save': { input: z.object({ storyId: id }), output: exportReadySchema.omit({ stories: true }) },

  'exports.create': {
    input: z.object({ selection: exportSelectionSchema, format: z.enum(exportFormats) }),
    output: exportReadySchema,
  },
} as const

export type MethodName = keyof typeof methods
export type MethodInput<M extends MethodName> = z.input<(typeof methods)[M]['input']>
export type MethodRequest<M extends MethodName> = z.output<(typeof methods)[M]['input']>
export type MethodOutput<M extends MethodName> = z.output<(typeof methods)[M]['output']>

/** The archive as a set of functions. Inputs are already parsed: go through `dispatch` with anything foreign. */
export type Api = { [M in MethodName]: (input: MethodRequest<M>) => Promise<MethodOutput<M>> }
