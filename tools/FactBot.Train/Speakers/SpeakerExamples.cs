using System.Text.Json;
using FactBot.Analysis.People;
using FactBot.Analysis.Reading;
using FactBot.Analysis.Speech;
using FactBot.Analysis.Text;
using FactBot.Articles.Repair;
using FactBot.Core.Domain;

namespace FactBot.Train.Speakers;

/// <summary>Makes examples of the articles whose speakers are marked: as entities of attributions, or beside quotations and reported speech.</summary>
internal sealed class SpeakerExamples
{
    /// <summary>A candidate less alike than this is not the one that is marked.</summary>
    private const double LeastAlike = 0.3;

    private static readonly string[] Beside = ["indirect", "quotes"];

    private readonly int _number;
    private readonly JsonElement _article;
    private readonly ParsedText _text;
    private readonly SpeechReading _reading;
    private readonly int[] _units;
    private readonly Dictionary<int, float[]> _vectors = [];
    private readonly List<SpeakerExample> _examples = [];

    private SpeakerExamples(int number, JsonElement article, ISpeechReader reader)
    {
        (_number, _article) = (number, article);
        var raw = article.GetProperty("text").GetString()!;
        _units = CodePoints.ToUnits(raw);
        _text = TextParser.Parse(TextRepair.Repair(raw).Text);
        _reading = reader.Read(ReaderWords.Of(_text));
    }

    public static List<SpeakerExample> Load(string path, ISpeechReader reader)
    {
        var examples = new List<SpeakerExample>();
        foreach (var (line, number) in File.ReadLines(path).Select((l, n) => (l, n)))
        {
            using var json = JsonDocument.Parse(line);
            if (json.RootElement.TryGetProperty("speakers", out _) || json.RootElement.TryGetProperty("quotes", out _))
            {
                examples.AddRange(new SpeakerExamples(number, json.RootElement, reader).Make());
            }
        }

        return examples;
    }

    private List<SpeakerExample> Make()
    {
        var names = new NameIndex(_text);
        var discourse = new Discourse(_text);
        var finder = new SpeakerCandidates(_text, names, discourse);
        var rules = new SpeakerRules(_text, names, discourse);
        var acts = SpeechFinder.Find(_text, _reading);
        new SpeakerResolver(_text, names, _reading.Speakers).LearnPeople(acts);
        var marked = Marked(acts);
        foreach (var act in acts)
        {
            if (act.Source is { } source)
            {
                var mention = SpeakerMention.Of(_text, source);
                var candidates = finder.Of(mention, rules.Resolve(source));
                var right = marked.TryGetValue(act, out var entity) ? Right(entity.Name, candidates) : [];
                if (right.Any(r => r))
                {
                    _examples.Add(Example(mention, candidates, right, entity!.Kind));
                }

                // What was marked, not what was guessed, is what the next mention reaches back to.
                discourse.Note(act.At, candidates[Math.Max(0, Array.IndexOf(right, true))].Who);
            }
        }

        return _examples;
    }

    private sealed record Entity(string Name, SourceKind Kind);

    private Dictionary<SpeechAct, Entity> Marked(List<SpeechAct> acts)
    {
        var entities = _article.GetProperty("entities").EnumerateArray()
            .Select(e => new Entity(e.GetProperty("name").GetString()!, Enum.Parse<SourceKind>(e.GetProperty("kind").GetString()!, ignoreCase: true))).ToArray();
        var marked = new Dictionary<SpeechAct, Entity>();
        if (_article.TryGetProperty("speakers", out var speakers))
        {
            foreach (var (attribution, speaker) in _article.GetProperty("attributions").EnumerateArray().Zip(speakers.EnumerateArray()))
            {
                if (speaker.ValueKind == JsonValueKind.Number && attribution.GetProperty("cue") is var cue && cue.GetArrayLength() > 0
                    && acts.Find(a => a.Cue is { } c && Overlaps(c, cue[0])) is { } act)
                {
                    marked.TryAdd(act, entities[speaker.GetInt32()]);
                }
            }
        }

        foreach (var kind in Beside.Where(k => _article.TryGetProperty(k, out _)))
        {
            foreach (var speech in _article.GetProperty(kind).EnumerateArray().Where(s => s.GetProperty("speaker").ValueKind == JsonValueKind.Number))
            {
                if (ActOf(acts, speech) is { } act)
                {
                    marked[act] = entities[speech.GetProperty("speaker").GetInt32()];
                }
            }
        }

        return marked;
    }

    /// <summary>The speech that holds a marked quotation, or the only one of a marked sentence.</summary>
    private SpeechAct? ActOf(List<SpeechAct> acts, JsonElement speech)
    {
        var sentence = _article.GetProperty("sentences")[speech.GetProperty("sent").GetInt32()];
        var (start, end) = (_units[sentence[0].GetInt32()], _units[sentence[1].GetInt32()]);
        if (!speech.TryGetProperty("starts", out var starts))
        {
            var inside = acts.Where(a => a.Cue is { } cue && RawStart(cue.First) >= start && RawStart(cue.First) < end).ToList();
            return inside.Count == 1 ? inside[0] : null;
        }

        var at = _text.Article.Raw.IndexOf(starts.GetString()!, start, end - start, StringComparison.Ordinal);
        return at < 0 ? null : acts.Find(a => a.Content.Any(c => RawStart(c.First) <= at && at < RawStart(c.Last - 1) + 1));
    }

    private bool Overlaps(TokenRange cue, JsonElement span) =>
        RawStart(cue.First) < _units[span[1].GetInt32()] && RawStart(cue.Last - 1) >= _units[span[0].GetInt32()];

    private int RawStart(int token) => _text.Article.RawIndex(_text.Tokens[token].Start);

    /// <summary>One array for each word, however often it is a candidate.</summary>
    private float[] VectorOf(int word) =>
        _vectors.TryGetValue(word, out var vector) ? vector : _vectors[word] = _reading.Vectors[word].ToArray();

    private bool[] Right(string name, List<SpeakerCandidate> candidates)
    {
        var alike = candidates.ConvertAll(c => SpeakerNames.Alike(name, _text.Words(c.Who.Name)));
        var best = alike.Max();
        var right = alike.Select(a => a >= LeastAlike && a >= best * 0.9).ToArray();
        // A name is better shown by its fullest form than by the words at the quotation.
        right[0] &= !Enumerable.Range(1, right.Length - 1).Any(i => right[i] && candidates[i].Origin == CandidateOrigin.Within && alike[i] >= alike[0] - 0.01);
        return right;
    }

    private SpeakerExample Example(SpeakerMention mention, List<SpeakerCandidate> candidates, bool[] right, SourceKind kind) => new(
        _number,
        VectorOf(mention.Head),
        [.. candidates.Select(c => VectorOf(c.Word))],
        [.. candidates.Select(c => c.Signals)],
        right,
        kind,
        candidates[Array.IndexOf(right, true)].Who.Kind,
        mention.Form);
}
