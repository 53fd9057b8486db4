import { createMiniSearchEngine } from '../../src/search/minisearch-engine.ts'
import { knowledge, searchEngineContract } from '../contracts/search-engine.ts'

searchEngineContract('the engine in this thread', async () => createMiniSearchEngine({ knowledge }))
