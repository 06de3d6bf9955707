using System.Collections.Frozen;

namespace FactBot.Analysis.Lexicon;

internal enum CueClass : byte
{
    Say,
    Tell,
    Ask,
    Think,
    Show,
    Judge,
    Urge,
    Deny,
}

/// <summary>A form of a reporting verb; <paramref name="Particles"/> are words that belong to it where they follow ("called for").</summary>
internal sealed record ReportingVerb(string Lemma, VerbForm Form, CueClass Class, FrozenSet<string> Particles)
{
    /// <summary>Reports only where one of its particles follows ("point out").</summary>
    public bool NeedsParticle { get; init; }

    /// <summary>Reports only beside a quotation ("he began: …").</summary>
    public bool NeedsQuote { get; init; }

    public bool Communicates => Class is CueClass.Say or CueClass.Tell or CueClass.Ask or CueClass.Deny or CueClass.Show;
}

/// <summary>Verbs by which articles say who said, thought or showed something.</summary>
internal static class ReportingVerbs
{
    private static readonly FrozenDictionary<string, ReportingVerb> ByForm = Build();

    public static ReportingVerb? Find(string lower) => ByForm.GetValueOrDefault(lower);

    private static FrozenDictionary<string, ReportingVerb> Build()
    {
        var forms = new Dictionary<string, ReportingVerb>();
        foreach (var words in WordList.Lines("reporting.txt").Select(WordList.Split))
        {
            var cue = Enum.Parse<CueClass>(words[1], ignoreCase: true);
            var particles = words.Skip(2).Select(w => w.TrimStart('!')).Where(w => w != "\"").ToFrozenSet();
            var needsParticle = words.Skip(2).Any(w => w[0] == '!');
            var needsQuote = words.Contains("\"");
            foreach (var (word, form) in VerbForms.Of(words[0]))
            {
                forms.TryAdd(word, new ReportingVerb(words[0], form, cue, particles) { NeedsParticle = needsParticle, NeedsQuote = needsQuote });
            }
        }

        return forms.ToFrozenDictionary();
    }
}
