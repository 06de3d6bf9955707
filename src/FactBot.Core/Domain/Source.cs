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

    /// <summary>A group of people who are neither experts nor officials: "Democrats", "the auditors", "builders".</summary>
    Group,
}

/// <summary>
/// The speaker of some words, resolved as far as the text allows. <paramref name="Name"/> is the fullest name that the article
/// gives, verbatim; it may stand elsewhere than the words at the quotation ("he"). <paramref name="Role"/> ("Cisco's general
/// counsel") is verbatim too. <paramref name="Confidence"/> is 0..1; below 0.5 nothing is resolved and the name is the mention
/// itself.
/// </summary>
public sealed record Speaker(Passage Name, Passage? Role, SourceKind Kind, double Confidence);

/// <summary>A person or thing that the article draws on, with the numbers of the blocks where it speaks.</summary>
public sealed record Source(SourceKind Kind, Passage Name, Passage? Role, ImmutableArray<int> Blocks);
