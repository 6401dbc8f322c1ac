using Microsoft.EntityFrameworkCore.Storage.ValueConversion;
using MusicHub.Domain.Calendar;

namespace MusicHub.Data;

internal sealed class TermKeyConverter() : ValueConverter<TermKey, string>(key => key.ToString(), text => TermKey.Parse(text));
