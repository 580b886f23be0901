# One notebook of one region, as a loop of today's tools makes it:
# report.sh PYTHON CONFIG OUT NOTEBOOK KODE
set -e
name=$(basename "$4" .ipynb)-$5
"$1" -m papermill --no-progress-bar --log-level ERROR "$4" "$3/$name.ipynb" \
	-r quarter 2024Q3 -r kode_wilayah "$5" -r edisi publik
"$1" -m nbconvert --log-level ERROR --to html "$3/$name.ipynb"
"$1" -m nbconvert --log-level ERROR --to webpdf --config "$2" "$3/$name.ipynb"
test -s "$3/$name.html" && test -s "$3/$name.pdf"
