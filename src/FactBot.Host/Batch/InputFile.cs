using FactBot.Core.Domain;
using FactBot.Core.Views;

namespace FactBot.Host.Batch;

/// <summary>Opens a file named by a person.</summary>
internal static class InputFile
{
    /// <summary>Returns the open file, or null and the problem to show.</summary>
    public static FileStream? Open(string path, out View.Problem? problem)
    {
        problem = null;
        try
        {
            if (!Directory.Exists(path))
            {
                return File.OpenRead(path);
            }

            problem = ProblemPhrases.Folder(path);
        }
        catch (Exception missing) when (missing is FileNotFoundException or DirectoryNotFoundException or ArgumentException or PathTooLongException)
        {
            problem = LooksLikeAddress(path)
                ? ProblemPhrases.NeedsScheme(path)
                : ProblemPhrases.Of(new Reading.Unreadable(UnreadableKind.FileMissing, path));
        }
        catch (Exception denied) when (denied is UnauthorizedAccessException or IOException)
        {
            problem = ProblemPhrases.Of(new Reading.Unreadable(UnreadableKind.FileDenied, path));
        }

        return null;
    }

    private static bool LooksLikeAddress(string path) =>
        path.StartsWith("www.", StringComparison.OrdinalIgnoreCase) ||
        (path.Split('/', 2) is [var host, _] && host.Contains('.', StringComparison.Ordinal) && Uri.CheckHostName(host) == UriHostNameType.Dns);
}
