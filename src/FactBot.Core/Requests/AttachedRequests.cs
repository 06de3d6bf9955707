using System.Collections.Immutable;
using FactBot.Core.Text;

namespace FactBot.Core.Requests;

/// <summary>What a message to the bot asks for when something is attached to it.</summary>
public static class AttachedRequests
{
    /// <summary>The file is what shall be checked, unless the words ask for something that needs none.</summary>
    /// <param name="words">What is said to the bot, as <see cref="NeutralText"/> has it.</param>
    /// <param name="files">What is attached.</param>
    public static Request Of(string words, ImmutableArray<AttachedFile> files)
    {
        var said = CommandGrammar.Parse(words);
        return files.IsDefaultOrEmpty ? said : said switch
        {
            Request.CheckText text => new Request.CheckFile(files[0], text.Draft),
            Request.Help { Topic: "" } => new Request.CheckFile(files[0]),
            Request.Unknown => new Request.CheckFile(files[0], words.Contains("draft:", StringComparison.OrdinalIgnoreCase)),
            _ => said,
        };
    }
}
