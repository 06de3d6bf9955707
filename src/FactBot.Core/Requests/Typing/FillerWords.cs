namespace FactBot.Core.Requests.Typing;

/// <summary>Filler words that people put around a command and that mean nothing in it.</summary>
internal static class FillerWords
{
    private static readonly HashSet<string> Greetings =
        ["please", "pls", "plz", "hey", "hi", "hello", "ok", "okay", "fact", "/fact", "factbot", "@factbot", "can", "could", "would", "you", "i", "i'll"];

    private static readonly HashSet<string> Others =
        ["please", "pls", "plz", "thanks", "thx", "to", "for", "and", "&", "the", "my", "of", "with", "claim", "claims", "article", "dossier", "from", "on", "me", "it", "this", "that", "are", "open", "", "-"];

    /// <summary>Whether a word may stand before a command.</summary>
    public static bool IsGreeting(string word) => Greetings.Contains(word);

    /// <summary>Whether a word may stand among the parameters of a command that takes no words.</summary>
    public static bool Contains(string word) => Others.Contains(word);
}
