namespace FactBot.Host.Settings;

/// <summary>The path of the desk's data file.</summary>
internal static class DataFile
{
    private const string Name = "factbot.db";
    private const string Advice = "put the name of a data file there, such as /var/lib/factbot/factbot.db";

    /// <summary>
    /// The default is in the user's own data folder, so that it does not depend on where the program is started. If there is no such
    /// folder, it is in the working directory.
    /// </summary>
    public static string Default()
    {
        var folder = Environment.GetFolderPath(Environment.SpecialFolder.LocalApplicationData, Environment.SpecialFolderOption.DoNotVerify);
        return folder.Length > 0 ? Path.Combine(folder, "factbot", Name) : Path.GetFullPath(Name);
    }

    /// <summary>Returns what is wrong with a path, or null.</summary>
    public static string? Problem(string path) =>
        path.Contains('\0', StringComparison.Ordinal) ? Advice
        : Path.EndsInDirectorySeparator(path) || Directory.Exists(path) ? $"that is a folder; {Advice}"
        : System.IO.File.Exists(Path.GetDirectoryName(Path.GetFullPath(path))) ? $"its folder is a file; {Advice}"
        : null;
}
