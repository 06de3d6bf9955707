using System.Collections.Immutable;

namespace FactBot.Core.Domain;

public enum SourceKind
{
    /// <summary>A person or organisation named in the text.</summary>
    Named,

    /// <summary>Somebody whom the text does not name: "a senior official", "officials", "critics".</summary>
    Unnamed,

    /// <summary>A report, a filing, a blog post, a law.</summary>
    Document,

    /// <summary>Another newspaper, agency or broadcaster.</summary>
    Outlet,

    /// <summary>Several under one head that are no sort of expert or official: "Democrats", "the auditors", "builders".</summary>
    Group,
}

/// <summary>
/// Who says something, resolved as far as the text allows. <paramref name="Name"/> is the fullest naming that the
/// article gives, verbatim, and may be somewhere else than the words that stand at the quotation ("he");
/// <paramref name="Role"/> ("Cisco's general counsel") is verbatim too.
/// <paramref name="Confidence"/> is 0..1; below 0.5 nothing is resolved and the name is the mention itself.
/// </summary>
public sealed record Speaker(Passage Name, Passage? Role, SourceKind Kind, double Confidence);

/// <summary>Somebody or something that the article draws on, with the numbers of the blocks where it speaks.</summary>
public sealed record Source(SourceKind Kind, Passage Name, Passage? Role, ImmutableArray<int> Blocks);
