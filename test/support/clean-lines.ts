import { TEXTS } from './fixtures'

/**
 * Clean lines in Unicode, of Vietnamese documents and of four languages whose accented letters are those that old Vietnamese
 * encodings look like: nothing in them is to be converted. Seeded; the word lists lean towards short accented words, which come
 * nearest to syllables in a wrong encoding.
 */
const WORDS: Readonly<Record<string, readonly string[]>> = {
  french:
    words(`où coût goût thé dû aï haï maïs naïf Noël dîme dîner dîna aîné hôte tôt côté côte sûr mûr été né clé blé pré bébé café égalité garçon façon Français
    œuvre cœur forêt fenêtre âge pâté crème mère père élève très après là voilà déjà ça leçon reçu naïveté Saint-Étienne île maître goûter août ambiguë Zoé canoë laïc haïr
    coïncidence égoïste héroïque congé comté coché codé conté coté contré dévia hâte tâche bâti rôti rôle dôme gâté gîte bûche ci-gît couche-tôt bas-côté fût mît tût dît
    Ecole École Extrême-Orient Française les des une dans pour avec sur par le la de du et est sont nous vous leur culture histoire musée institut peuple ville`),
  german:
    words(`für über Öl schön Größe groß weiß daß Straße Tür Mädchen Bär Käse Höhe hören können müssen früh süß Äpfel Übung Österreich Köln München Zürich grün Frühstück
    Fußball Lösung böse Nähe ähnlich jährlich Ärzte Öffnung Übersetzung geöffnet Brüder Männer Häuser Bäume heiß Maß Spaß ließ saß aß Uß Röte Töne Söhne Kähne Hüte Güte
    Müh Löß Rüben Tränen Gänge Hänge Äste Öfen Übel Tüte Kühe Mühe der die das und ist nicht ein eine von mit auf den dem zu im für sich auch nach wird bei Volk Stadt Land Buch`),
  spanish:
    words(`año niño señor mañana España español corazón canción también más qué cómo está aquí allí café bebé José María García país raíz maíz baúl oído río tío día
    fácil árbol último número teléfono música pingüino vergüenza ñu uña caña baño sueño pequeño montaña Núñez güero ahínco búho reír frío leña piña moño coño ñoño daño paño
    caño cuño guiño la el los las de del que en con por para una un es son pueblo ciudad historia museo libro acción`),
  english:
    words(`café naïve façade résumé fiancée Brontë coöperate touché cliché élite jalapeño déjà vu crème brûlée Zoë Chloë façades rôle the of and to in is that for it as
    was with be by on not he his but at are this have from or had an they which one you were all her she there would their people campaign plan party congress movement`),
}
export const LANGUAGES: readonly string[] = ['vietnamese', ...Object.keys(WORDS)]
const SIGNS = [
  '§ 5',
  '«',
  '»',
  '° C',
  'µm',
  '©',
  '®',
  '±',
  '½',
  'ª',
  'º',
  '\u00a0',
  '¶',
  '·',
  '²',
  '€',
  '£',
  '×',
  '–',
  '“',
  '”',
  '…',
  '™',
  '\u00ad',
  'Windows®',
  '5 µm',
  '30°C',
  '«Học viện»',
  '© 2004',
]

function words(list: string): readonly string[] {
  return list.split(/\s+/)
}

/** So many lines, the same for the same seed. */
export function cleanLines(count: number, seed: number, languages = LANGUAGES): string[] {
  const random = mulberry(seed)
  const pick = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)] as T
  const vietnamese = TEXTS.flatMap((text) => text.normalize().split('\n')).filter((line) => line.trim() !== '')
  return Array.from({ length: count }, () => {
    const language = pick(languages)
    const line = language === 'vietnamese' ? vary(pick(vietnamese), random) : foreign(WORDS[language] as readonly string[], random, pick)
    return random() < 0.35 ? insert(line, pick(SIGNS), random) : line
  })
}

/** A line as it is, split (NFD), in capitals or in part. */
function vary(line: string, random: () => number): string {
  const chance = random()
  if (chance < 0.1) return line.normalize('NFD')
  if (chance < 0.2) return line.toUpperCase()
  if (chance > 0.35) return line
  const parts = line.split(' ')
  const from = Math.floor(random() * parts.length)
  return parts.slice(from, from + 1 + Math.floor(random() * 5)).join(' ')
}

function foreign(list: readonly string[], random: () => number, pick: (list: readonly string[]) => string): string {
  const line = Array.from({ length: 1 + Math.floor(random() * 10) }, () => pick(list)).join(' ')
  const chance = random()
  if (chance < 0.15) return line.toUpperCase()
  return chance < 0.3 ? line.replace(/(^|\s)\S/g, (initial) => initial.toUpperCase()) : line
}

/** A sign between two words or, now and then, in one. */
function insert(line: string, sign: string, random: () => number): string {
  const at = Math.floor(random() * line.length)
  if (random() < 0.2) return line.slice(0, at) + sign + line.slice(at)
  const blank = line.indexOf(' ', at)
  return blank < 0 ? `${line} ${sign}` : `${line.slice(0, blank)} ${sign}${line.slice(blank)}`
}

/** Lines dealt out to documents of five to forty. */
export function cleanDocuments(lines: readonly string[], seed: number): string[] {
  const random = mulberry(seed)
  const documents: string[] = []
  for (let i = 0; i < lines.length; ) {
    const length = 5 + Math.floor(random() * 36)
    documents.push(lines.slice(i, i + length).join('\n'))
    i += length
  }
  return documents
}

/** Tommy Ettinger's mulberry32: small, even, the same everywhere. */
function mulberry(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296
  }
}
