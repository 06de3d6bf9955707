namespace FactBot.Model;

/// <summary>What a word is to a cue.</summary>
public enum SpeechLabel
{
    None,
    Source,
    Content,
    Cue,
}
