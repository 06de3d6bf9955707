using System.Collections.Immutable;
using FactBot.Core.Text;

namespace FactBot.Core.Requests;

/// <summary>Reads messages to the bot that have files attached.</summary>
public static class AttachedRequests
{
    /// <summary>The request of a message. The first file is checked, unless the words ask for something that needs no file.</summary>
    /// <param name="words">The words to the bot, in the form of <see cref="NeutralText"/>.</param>
    /// <param name="files">The attached files.</param>
    public static Request Of(string words, ImmutableArray<AttachedFile> files)
    {
        var parsed = CommandGrammar.Parse(words);
        return files.IsDefaultOrEmpty ? parsed : parsed switch
        {
            Request.CheckText text => new Request.CheckFile(files[0], text.Draft),
            Request.Help { Topic: "" } => new Request.CheckFile(files[0]),
            Request.Unknown => new Request.CheckFile(files[0], words.Contains("draft:", StringComparison.OrdinalIgnoreCase)),
            _ => parsed,
        };
    }
}
