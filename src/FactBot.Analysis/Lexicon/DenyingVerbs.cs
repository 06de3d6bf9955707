using System.Collections.Frozen;

namespace FactBot.Analysis.Lexicon;

/// <summary>The rule that tells whether a verb denies where it stands.</summary>
internal enum DenyingRule : byte
{
    Deny,
    Reject,
    Dismiss,
    Dispute,
    Refute,
    Nix,
    Phrasal,
    TakeIssue,
    RuleOut,
    Contest,
    CallFalse,
    ObjectIsClaim,
}

/// <summary>A form of a verb that may deny; where <paramref name="Particles"/> holds any, one of them must follow.</summary>
internal sealed record DenyingVerb(DenyingRule Rule, FrozenSet<string> Particles);

/// <summary>Verbs that may deny, in all their forms.</summary>
internal static class DenyingVerbs
{
    private static readonly FrozenDictionary<string, DenyingVerb> ByForm = Build();

    public static DenyingVerb? Find(string lower) => ByForm.GetValueOrDefault(lower);

    private static FrozenDictionary<string, DenyingVerb> Build()
    {
        var forms = new Dictionary<string, DenyingVerb>();
        foreach (var words in WordList.Lines("denying.txt").Select(WordList.Split))
        {
            var rule = Enum.Parse<DenyingRule>(words[1].Replace("-", "", StringComparison.Ordinal), ignoreCase: true);
            var verb = new DenyingVerb(rule, words.Skip(2).Select(w => w.TrimStart('!')).ToFrozenSet());
            foreach (var (word, _) in VerbForms.Of(words[0]))
            {
                forms.TryAdd(word, verb);
            }
        }

        return forms.ToFrozenDictionary();
    }
}
