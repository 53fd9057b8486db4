import { createLocalEngine } from '../../src/search/local-engine.ts'
import { knowledge, searchEngineContract } from '../contracts/search-engine.ts'

searchEngineContract('the engine in this thread', async () => createLocalEngine({ knowledge }))
