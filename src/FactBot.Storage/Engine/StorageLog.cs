using Microsoft.Extensions.Logging;

namespace FactBot.Storage.Engine;

/// <summary>Log messages of the store. They never contain text of an article, a note or a message.</summary>
internal static partial class StorageLog
{
    [LoggerMessage(1, LogLevel.Error, "{Why}")]
    public static partial void Unavailable(ILogger logger, string why);

    [LoggerMessage(2, LogLevel.Warning, "{Bytes} bytes at the end of the log belonged to no finished write and were left out.")]
    public static partial void CutLog(ILogger logger, long bytes);

    [LoggerMessage(3, LogLevel.Warning, "The data file {Path} is of form {From} and is brought to form {To}; as it was it is kept as {Copy}.")]
    public static partial void CopiedBefore(ILogger logger, string path, int from, int to, string copy);

    [LoggerMessage(4, LogLevel.Information, "The data file {Path} was brought from form {From} to form {To}.")]
    public static partial void Converted(ILogger logger, string path, int from, int to);
}
