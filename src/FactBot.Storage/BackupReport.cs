namespace FactBot.Storage;

/// <summary>A backup that was made, opened and counted.</summary>
/// <param name="Path">The file.</param>
/// <param name="Bytes">Its size.</param>
/// <param name="Dossiers">How many are in it.</param>
/// <param name="Claims">How many are in it.</param>
public sealed record BackupReport(string Path, long Bytes, int Dossiers, int Claims);

/// <summary>A backup that was put in the place of the data file.</summary>
/// <param name="Path">The data file.</param>
/// <param name="Replaced">What was there before, kept beside it; null where nothing was.</param>
/// <param name="Dossiers">How many are in it.</param>
/// <param name="Claims">How many are in it.</param>
public sealed record RestoreReport(string Path, string? Replaced, int Dossiers, int Claims);
