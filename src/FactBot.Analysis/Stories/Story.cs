using FactBot.Analysis.People;
using FactBot.Analysis.Reading;
using FactBot.Analysis.Speech;
using FactBot.Analysis.Text;

namespace FactBot.Analysis.Stories;

/// <summary>A parsed text with its names and its speech, each with whom it belongs to: what all finders work on.</summary>
internal sealed class Story
{
    private Story(ParsedText text, NameIndex names, SpeakerResolver resolver, List<SpeechAct> speech)
    {
        Text = text;
        Names = names;
        Resolver = resolver;
        Speech = speech;
    }

    public ParsedText Text { get; }

    public NameIndex Names { get; }

    public SpeakerResolver Resolver { get; }

    /// <summary>In the order of the text.</summary>
    public List<SpeechAct> Speech { get; }

    /// <summary>Who speaks, for each speech; null where nobody can be told.</summary>
    public Dictionary<SpeechAct, Resolved?> Speakers { get; } = [];

    private SpeechAct?[] _holders = [];
    private SpeechAct?[] _cues = [];

    /// <summary>The speech whose content holds a token, or null.</summary>
    public SpeechAct? HolderOf(int token) => _holders[token];

    /// <summary>The speech whose cue holds a token, or null.</summary>
    public SpeechAct? CueOf(int token) => _cues[token];

    public static Story Read(ParsedText text, SpeechReading reading)
    {
        var names = new NameIndex(text);
        var story = new Story(text, names, new SpeakerResolver(text, names, reading.Speakers), SpeechFinder.Find(text, reading));
        story.Resolver.LearnPeople(story.Speech);
        var meant = JointSpeakers.Split(text, names, story.Speech);
        foreach (var act in story.Speech)
        {
            var carried = act.Carries is null ? null : story.Speakers.GetValueOrDefault(act.Carries);
            story.Speakers[act] = story.Resolver.Resolve(act, meant.TryGetValue(act, out var one) ? one : act.Source, carried);
        }

        story.Index();
        return story;
    }

    private void Index()
    {
        _holders = new SpeechAct?[Text.Tokens.Count];
        _cues = new SpeechAct?[Text.Tokens.Count];
        foreach (var act in Speech.Where(a => !a.Nested))
        {
            foreach (var part in act.Content)
            {
                Array.Fill(_holders, act, part.First, part.Count);
            }

            if (act.Cue is { } cue)
            {
                Array.Fill(_cues, act, cue.First, cue.Count);
            }
        }
    }
}
