using FactBot.Analysis.Text;

namespace FactBot.Analysis.People;

internal enum Gender : byte
{
    Unknown,
    He,
    She,
}

/// <summary>Somebody or something with a name: its fullest naming, what it is called beside it, and where it stands.</summary>
internal sealed class Named(TokenRange name, bool isPerson)
{
    /// <summary>The fullest naming in the text, without titles.</summary>
    public TokenRange Name { get; set; } = name;

    public bool IsPerson { get; set; } = isPerson;

    /// <summary>Seen only as the first word of a sentence: it may be no name.</summary>
    public bool IsWeak { get; set; }

    /// <summary>Something is said by it.</summary>
    public bool Speaks { get; set; }

    /// <summary>Its name could be a person's, and it says something; nothing else tells.</summary>
    public bool MaybePerson { get; set; }

    public Gender Gender { get; set; }

    /// <summary>"Cisco's general counsel", "Palestinian chief negotiator".</summary>
    public TokenRange? Role { get; set; }

    /// <summary>First tokens of all its mentions outside quotations, in order.</summary>
    public List<int> Mentions { get; } = [];
}
