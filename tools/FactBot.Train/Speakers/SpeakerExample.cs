using FactBot.Analysis.People;
using FactBot.Core.Domain;

namespace FactBot.Train.Speakers;

/// <summary>A mention of a speaker with its candidates, in numbers.</summary>
/// <param name="Article">The number of its article in the file.</param>
/// <param name="Mention">The vector of the mention's head.</param>
/// <param name="Candidates">For each candidate the vector of the head of its nearest mention.</param>
/// <param name="Signals">For each candidate its signals.</param>
/// <param name="Right">Which candidates are right: at least one.</param>
/// <param name="Kind">What kind of source the right one is.</param>
/// <param name="RuledKind">What kind the rules take the right one for.</param>
/// <param name="Form">The form of the mention, to tell results apart.</param>
internal sealed record SpeakerExample(int Article, float[] Mention, float[][] Candidates, float[][] Signals, bool[] Right, SourceKind Kind, SourceKind RuledKind, MentionForm Form);
