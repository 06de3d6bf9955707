namespace FactBot.Host.Settings;

/// <summary>The name of the desk's data file.</summary>
internal static class DataFile
{
    private const string Name = "factbot.db";
    private const string Advice = "put the name of a data file there, such as /var/lib/factbot/factbot.db";

    /// <summary>In the user's own data folder, the same one from wherever the program is started; where there is none, in the working directory.</summary>
    public static string Default()
    {
        var folder = Environment.GetFolderPath(Environment.SpecialFolder.LocalApplicationData, Environment.SpecialFolderOption.DoNotVerify);
        return folder.Length > 0 ? Path.Combine(folder, "factbot", Name) : Path.GetFullPath(Name);
    }

    /// <summary>What is wrong with a name, or null.</summary>
    public static string? Problem(string path) =>
        path.Contains('\0', StringComparison.Ordinal) ? Advice
        : Path.EndsInDirectorySeparator(path) || Directory.Exists(path) ? $"that is a folder; {Advice}"
        : System.IO.File.Exists(Path.GetDirectoryName(Path.GetFullPath(path))) ? $"its folder is a file; {Advice}"
        : null;
}
